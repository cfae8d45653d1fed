/**
 * Counters: what is counted, each fact once however often its stream delivers it, and how much it
 * came to. They tell of mailings, events and clubs and never of a person; what a change of a table
 * means for them is {@code agora.insights.counting}'s.
 */
@NullMarked
package agora.insights;

import org.jspecify.annotations.NullMarked;
