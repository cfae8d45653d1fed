/**
 * How much may be sent and asked for: promotional mails in a week and mails in a day to one
 * address, sign-ups in an hour from one network address. Each counts by one conditional write, and
 * forgets by itself; what happens where a limit is reached, its caller says.
 */
@NullMarked
package agora.members.limits;

import org.jspecify.annotations.NullMarked;
