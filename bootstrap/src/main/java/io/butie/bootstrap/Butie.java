package io.butie.bootstrap;

import picocli.CommandLine.Command;

/** The top command: it only lists what there is to do. */
@Command(
    name = "butie",
    description = "Pays vocational-training subsidies (补贴) for a province, and proves it.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:fault",
      "2:wrong usage",
      "3:verification failed",
      "4:refused by a rule",
      "5:partly done",
      "6:conflict: the data directory is in use, or the target exists"
    })
final class Butie {}
