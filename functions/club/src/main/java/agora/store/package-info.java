/**
 * How state is kept. Every store speaks through the DynamoDB Enhanced Client in the same way:
 *
 * <ul>
 *   <li>A kind of row is a package-private record with one {@code TableSchema}, which {@link
 *       RowSchema} puts together by hand and which a static field of the record keeps, so that it
 *       is made when the first store of its kind is, before a SnapStart checkpoint. The record
 *       names every attribute; no other class spells one. Its rows are read and written by {@link
 *       Rows}.
 *   <li>A record whose row is put in the place of one that was read, or shown to the one whom it is
 *       about, is an {@link OpenRow} and its schema an {@link OpenSchema}: a put drops what the
 *       record doesn't carry, and a newer version may have added attributes. What is kept as JSON
 *       within an attribute carries on its unknown fields as {@link Contents} does. An attribute
 *       that is absent is read as what it meant before it was there.
 *   <li>What people write has a {@code version} ({@code VersionedRecordExtension}), also a row of
 *       before there were versions: its first write is pinned to there being none. Who is overtaken
 *       does it again where the change still makes sense on what stands there now ({@link
 *       Contents#change}), else is told.
 *   <li>{@code ADD}, {@code REMOVE}, {@code if_not_exists} and arithmetic stay with the low-level
 *       client: a {@link Change} with its {@link Conditions}, both by the record's names. It
 *       touches what it names alone, and it names the states that it may be made in.
 *   <li>What two moments are compared by (an approval, an evidence) is a {@link Canonical} form,
 *       never a serialiser's output.
 * </ul>
 *
 * <p>The functions that answer clicks and count what streams tell don't carry the Enhanced Client;
 * the dependency is optional here, and each function that has a store of this kind names it. What
 * those two call takes from a record no more than names, which are constants that the compiler puts
 * in their place.
 */
@NullMarked
package agora.store;

import org.jspecify.annotations.NullMarked;
