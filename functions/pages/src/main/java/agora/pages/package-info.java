/**
 * What citizens see, and what is printed for them: pages and single mails, drawn by templates from
 * models that hold no sentence ({@code agora.pages.words} has them). All that comes from outside is
 * escaped. It knows no request and no store; which page is shown, the functions decide.
 */
@NullMarked
package agora.pages;

import org.jspecify.annotations.NullMarked;
