package agora.simulation.aws;

import java.util.function.Supplier;

/** What stands between a caller and a service: time that passes, and what can go wrong. */
public interface CallHazards {

  /** Nothing stands between. */
  CallHazards AT_ONCE =
      new CallHazards() {
        @Override
        public <T> T call(String service, String what, Supplier<T> effect) {
          return effect.get();
        }
      };

  /**
   * Makes a call.
   *
   * @param what the operation and what it is about, for whoever reads the schedule
   * @param effect what the service does, and its answer
   */
  <T> T call(String service, String what, Supplier<T> effect);
}
