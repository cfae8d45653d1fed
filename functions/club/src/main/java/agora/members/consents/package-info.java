/**
 * What members said yes to: the words, with a version each; the evidence of every yes and no, in
 * rows of the Consents table that are inserted and never changed; how long it lasts, and what is
 * left of it then. What a member's data is used for names the yes that allows it. A fact is written
 * in the transaction of what it is the evidence of, which is not begun here.
 */
@NullMarked
package agora.members.consents;

import org.jspecify.annotations.NullMarked;
