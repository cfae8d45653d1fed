/**
 * What functions ask of AWS besides their tables: the environment and the clients made from it,
 * secrets, single mails, one-time schedules, files. It knows names and limits of AWS, whom a single
 * mail is for, and no rule of a club; stores are the domain's own.
 */
@NullMarked
package agora.edge.aws;

import org.jspecify.annotations.NullMarked;
