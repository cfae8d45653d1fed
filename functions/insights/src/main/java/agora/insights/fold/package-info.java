/**
 * The function that folds the tables' streams into counters. It says what a change means, and
 * nothing else: that each counts once, {@code agora.insights.Fold} sees to.
 */
@NullMarked
package agora.insights.fold;

import org.jspecify.annotations.NullMarked;
