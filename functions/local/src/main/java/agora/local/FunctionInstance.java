package agora.local;

import agora.stack.Function;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One execution environment: a handler that was made with the environment, clock and random numbers
 * that local gives it.
 */
final class FunctionInstance {
  /** What comes from outside a function: its clock and its chance. */
  record Outside(InstantSource clock, RandomGenerator random) {}

  private final Function function;
  private final Object handler;
  private final Method handleRequest;
  private final Class<?> contextType;

  private FunctionInstance(
      Function function, Object handler, Method handleRequest, Class<?> contextType) {
    this.function = function;
    this.handler = handler;
    this.handleRequest = handleRequest;
    this.contextType = contextType;
  }

  static FunctionInstance make(
      Function function, Map<String, String> environment, Outside outside, ClassLoader classes)
      throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes);
    try {
      return made(function, environment, outside, classes);
    } finally {
      thread.setContextClassLoader(before); // the thread may be one that makes all of them
    }
  }

  private static FunctionInstance made(
      Function function, Map<String, String> environment, Outside outside, ClassLoader classes)
      throws Exception {
    Class<?> type = handlerClass(function, classes);
    Class<?> contextType = classes.loadClass("com.amazonaws.services.lambda.runtime.Context");
    try {
      Object handler =
          type.getConstructor(Map.class, InstantSource.class, RandomGenerator.class)
              .newInstance(environment, outside.clock(), outside.random());
      Method method =
          type.getMethod("handleRequest", InputStream.class, OutputStream.class, contextType);
      return new FunctionInstance(function, handler, method, contextType);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(
          "%s needs a public constructor (Map, InstantSource, RandomGenerator) and handleRequest(InputStream, OutputStream, Context)."
              .formatted(type.getName()),
          e);
    } catch (InvocationTargetException e) {
      throw unwrapped(e);
    }
  }

  /** One whose handler somebody else has made. */
  static FunctionInstance of(Function function, Object handler) {
    try {
      Class<?> type = handler.getClass();
      Class<?> contextType =
          type.getClassLoader().loadClass("com.amazonaws.services.lambda.runtime.Context");
      return new FunctionInstance(
          function,
          handler,
          type.getMethod("handleRequest", InputStream.class, OutputStream.class, contextType),
          contextType);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(handler + " is no handler of Lambda's", e);
    }
  }

  private static Class<?> handlerClass(Function function, ClassLoader classes) {
    String name = function.handler().replaceFirst("::.*$", "");
    try {
      return classes.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "%s lacks %s, the handler of %s.".formatted(function.zip(), name, function.id()), e);
    }
  }

  byte[] handle(byte[] event, String requestId) throws Exception {
    Thread.currentThread().setContextClassLoader(handler.getClass().getClassLoader());
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      handleRequest.invoke(
          handler,
          new ByteArrayInputStream(event),
          answer,
          LambdaContext.of(contextType, function, requestId));
    } catch (InvocationTargetException e) {
      throw unwrapped(e);
    }
    return answer.toByteArray();
  }

  private static Exception unwrapped(InvocationTargetException thrown) {
    return switch (thrown.getCause()) {
      case Exception exception -> exception;
      case Error error -> new IllegalStateException(error.toString(), error);
      case null, default -> thrown;
    };
  }
}
