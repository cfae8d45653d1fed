/**
 * What every function that answers a browser needs: the request and the answer, the form that was
 * sent, the language and shape in which its reader is answered, the refusal of posts that another
 * site made, and the doubt about those that a mail scanner made. It answers with the frames of
 * {@code agora.pages}, and knows no club's rules, no member and no Lambda event.
 */
@NullMarked
package agora.edge.web;

import org.jspecify.annotations.NullMarked;
