import { describeCommands } from "./command-rules";
import { COMMANDS_ON_EVIDENCE } from "./commands-on-evidence";

describeCommands(COMMANDS_ON_EVIDENCE);
