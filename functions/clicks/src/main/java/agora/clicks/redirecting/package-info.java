/**
 * The function that answers tracked links: always a redirect, whatever fails. It reads the path and
 * what tells a machine from a person; it carries no template, no cookie and no session.
 */
@NullMarked
package agora.clicks.redirecting;

import org.jspecify.annotations.NullMarked;
