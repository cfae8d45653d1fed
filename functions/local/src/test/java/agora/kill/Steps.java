package agora.kill;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Says each request of the SDK before it leaves, and each answer once it is there. */
@SuppressWarnings("SystemOut") // the parent listens
public final class Steps implements ExecutionInterceptor {
  @Override
  public void beforeTransmission(Context.BeforeTransmission call, ExecutionAttributes attributes) {
    System.out.println("> " + call.request().getClass().getSimpleName());
  }

  @Override
  public void afterTransmission(Context.AfterTransmission call, ExecutionAttributes attributes) {
    System.out.println("< " + call.request().getClass().getSimpleName());
  }
}
