/**
 * The sentences of the console, an interface for each of its areas. What fields, choices and acts
 * are called stands in two tables for each language beside the screens. No class, no template and
 * no script of the console holds a sentence of its own; what answers say to programs too stands in
 * {@link agora.staff.words}.
 */
@NullMarked
package agora.console.words;

import org.jspecify.annotations.NullMarked;
