/**
 * The links in a member's mails, with how long each works: signed ones that tell who and what by
 * themselves, single-use ones that open a short session, and those that confirm a new address. Of a
 * secret its hash is kept. What stands behind a link is {@code agora.pages}' and the functions'.
 */
@NullMarked
package agora.members.links;

import org.jspecify.annotations.NullMarked;
