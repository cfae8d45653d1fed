/**
 * What the house holds itself to: no module knows another function, packages tell what they are,
 * sentences stand at home, names are given once.
 */
@NullMarked
package agora.house;

import org.jspecify.annotations.NullMarked;
