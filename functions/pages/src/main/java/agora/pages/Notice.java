package agora.pages;

import org.jspecify.annotations.Nullable;

/**
 * A page that says one thing, with at most one button, which posts to the same address.
 *
 * @param button what the button says; null for none
 */
public record Notice(String heading, String text, @Nullable String button) {}
