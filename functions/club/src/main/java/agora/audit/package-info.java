/**
 * What staff did, act by act: written once and never changed. It names a member by a keyed hash
 * alone, and is no log of what went wrong: that is for whoever runs the club, this for whoever
 * answers for the members' data.
 */
@NullMarked
package agora.audit;

import org.jspecify.annotations.NullMarked;
