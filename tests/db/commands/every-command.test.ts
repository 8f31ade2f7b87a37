import { describeCommands } from "./command-rules";
import { COMMANDS_ON_THE_DESK } from "./commands-on-the-desk";

describeCommands(COMMANDS_ON_THE_DESK);
