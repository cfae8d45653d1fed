/**
 * The store and the clients that simulated functions have, with the mishaps between them. Time is
 * the simulation's, never the machine's.
 */
@NullMarked
package agora.simulation.aws;

import org.jspecify.annotations.NullMarked;
