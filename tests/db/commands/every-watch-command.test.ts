import { describeCommands } from "./command-rules";
import { COMMANDS_OFF_WATCH, COMMANDS_ON_HANDOVERS, COMMANDS_ON_WATCH } from "./commands-on-watches";

describeCommands(COMMANDS_ON_WATCH);
describeCommands(COMMANDS_OFF_WATCH);
describeCommands(COMMANDS_ON_HANDOVERS);
