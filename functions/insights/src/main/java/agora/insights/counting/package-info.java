/**
 * The function that counts what the tables' streams tell. It says what a change means, and nothing
 * else: that each counts once, {@code agora.insights.StatsWriter} sees to.
 */
@NullMarked
package agora.insights.counting;

import org.jspecify.annotations.NullMarked;
