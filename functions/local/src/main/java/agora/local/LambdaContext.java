package agora.local;

import agora.stack.Function;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lambda's context, made against the interface that the function brought in its own zip. */
final class LambdaContext implements InvocationHandler {
  private final Function function;
  private final String requestId;
  private final long deadline;

  private LambdaContext(Function function, String requestId) {
    this.function = function;
    this.requestId = requestId;
    this.deadline = System.nanoTime() + function.timeout().toNanos();
  }

  static Object of(Class<?> type, Function function, String requestId) {
    return Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, new LambdaContext(function, requestId));
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a proxy is equal to itself alone
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "getAwsRequestId" -> requestId;
      case "getFunctionName" -> function.name();
      case "getFunctionVersion" -> "1";
      case "getInvokedFunctionArn" -> function.arn() + ":live";
      case "getLogGroupName" -> "/aws/lambda/" + function.name();
      case "getLogStreamName" -> "local";
      case "getMemoryLimitInMB" -> function.memory();
      case "getRemainingTimeInMillis" ->
          (int) Math.max(0, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
      case "getLogger" -> logger(method.getReturnType());
      case "toString" -> "context of " + function.id();
      case "hashCode" -> System.identityHashCode(proxy);
      case "equals" -> arguments != null && proxy == arguments[0];
      default -> null;
    };
  }

  private Object logger(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          if (method.getName().equals("log") && arguments != null) {
            Object message = arguments[0];
            System.out.println(
                function.id()
                    + ": "
                    + (message instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.UTF_8)
                        : message));
          }
          return null;
        });
  }
}
