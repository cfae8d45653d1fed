/**
 * How state is kept. Every store speaks through the DynamoDB Enhanced Client in the same way:
 *
 * <ul>
 *   <li>A kind of row is a package-private record with one {@code TableSchema}, written down by
 *       {@link RowSchema} and kept in a static field of the record, so that it is made when the
 *       first store of its kind is, before a SnapStart checkpoint. The record names every
 *       attribute; no other class spells one. Its store reads and writes it by {@link Rows}.
 *   <li>The record is an {@link OpenRow} and its schema an {@link OpenSchema}: a put drops what the
 *       record doesn't carry, and a newer version may have added attributes. What is kept as JSON
 *       within an attribute carries on its unknown fields as {@link Contents} does. An attribute
 *       that is absent is read as what it meant before it was there.
 *   <li>What people write has a {@code version} ({@code VersionedRecordExtension}), also a row of
 *       before there were versions: its first write is pinned to there being none. Who is overtaken
 *       does it again where the change still makes sense on what stands there now ({@link
 *       Contents#change}), else is told.
 *   <li>{@code ADD}, {@code REMOVE}, {@code if_not_exists} and arithmetic stay with the low-level
 *       client, in the same store class: a {@link Change}, by the names of the record. It keeps
 *       what it doesn't name. {@link Conditions} are the Enhanced Client's, for both.
 *   <li>What two moments are compared by (an approval, an evidence) is a {@link Canonical} form,
 *       never a serialiser's output.
 * </ul>
 *
 * <p>The functions that answer clicks and fold streams don't carry the Enhanced Client; the
 * dependency is optional here, and each function that has a store of this kind names it.
 */
@NullMarked
package agora.store;

import org.jspecify.annotations.NullMarked;
