package agora.compose;

/**
 * A tracked link of a mail, put in as the variable {@code click_<id>}.
 *
 * @param id {@code l1}, {@code l2}, in the order of the mail
 * @param block id of the block that it stands in
 * @param target an http or https address
 */
public record Link(String id, String block, String target) {}
