/**
 * What is due of a membership by its club's rules, and when: questions, goodbyes and the ends of
 * evidence, with how far the walk through all of a club's evidence is. Nothing but the removal of
 * evidence, and of the member with it, is done here; the rest is the lifecycle's.
 */
@NullMarked
package agora.members.due;

import org.jspecify.annotations.NullMarked;
