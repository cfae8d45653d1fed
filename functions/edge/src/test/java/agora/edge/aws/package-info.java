/** Tests of the AWS clients. */
@NullMarked
package agora.edge.aws;

import org.jspecify.annotations.NullMarked;
