package agora.compose;

/** The page that a mail's foot leads to, and what the link to it says. */
public record Foot(String says, String address) {}
