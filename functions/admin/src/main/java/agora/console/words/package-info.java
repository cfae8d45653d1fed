/**
 * The sentences of the console, an interface for each of its areas and a class for a language: one
 * that is missing does not compile. There is a Danish one alone: staff are Danish. What fields,
 * choices and acts are called stands in two tables beside the screens. No class and no template of
 * the console holds a sentence of its own; what answers say to programs too stands in {@link
 * agora.staff.words}.
 */
@NullMarked
package agora.console.words;

import org.jspecify.annotations.NullMarked;
