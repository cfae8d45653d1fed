/**
 * What Lambda calls functions with, and what it hears of them: events read from the stream,
 * answers, logs, metrics, what happens around a SnapStart snapshot. No log line carries personal
 * data, and nothing here knows what a function does; what a browser sends is {@code
 * agora.edge.web}'s.
 */
@NullMarked
package agora.edge.lambda;

import org.jspecify.annotations.NullMarked;
