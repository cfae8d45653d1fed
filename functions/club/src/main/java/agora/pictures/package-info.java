/**
 * The pictures that readers get: which there are, how large, and whose. Their bytes lie in a bucket
 * and are named by their own hash; how a file that staff chose becomes one of them is {@code
 * agora.media}'s.
 */
@NullMarked
package agora.pictures;

import org.jspecify.annotations.NullMarked;
