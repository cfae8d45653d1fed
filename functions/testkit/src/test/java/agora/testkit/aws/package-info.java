@NullMarked
package agora.testkit.aws;

import org.jspecify.annotations.NullMarked;
