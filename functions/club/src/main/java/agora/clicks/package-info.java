/**
 * Clicks on the links of mails, as far as each member allows them to be counted. One write counts
 * one click; no address of a reader is kept, and a name that was taken back is void. What the
 * counts add up to is {@code agora.insights}'.
 */
@NullMarked
package agora.clicks;

import org.jspecify.annotations.NullMarked;
