package agora.staff;

import agora.checks.Problem;
import agora.checks.WebAddress;
import agora.proposals.PageProposal;
import java.util.Optional;

/** Proposes a block about the page that an address leads to. */
final class ProposeBlock implements Command<ProposedBlock> {

  private static final CommandSpec ABOUT =
      CommandSpec.of(
          "propose-block",
          Role.WRITER,
          Field.club(),
          Field.of("url", FieldType.ADDRESS, "the address of the page").needed());

  private final Content content;
  private final PageProposal pages;

  ProposeBlock(Content content, PageProposal pages) {
    this.content = content;
    this.pages = pages;
  }

  @Override
  public CommandSpec about() {
    return ABOUT;
  }

  @Override
  public Outcome<ProposedBlock> run(Input input) {
    String typed = input.text("url");
    Optional<WebAddress> address = WebAddress.of(typed).or(() -> withoutScheme(typed));
    if (!typed.isEmpty() && address.isEmpty()) {
      input.error("url", new Problem.NoAddress());
    }
    return ProposedBlock.of(input, content, language -> pages.of(address.orElseThrow(), language));
  }

  /** An address as it stands on a poster, or as some browsers show it. */
  private static Optional<WebAddress> withoutScheme(String typed) {
    return typed.matches("[^:/@]+\\.[^:/@]+(/.*)?")
        ? WebAddress.of("https://" + typed)
        : Optional.empty();
  }
}
