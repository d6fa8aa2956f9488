package io.claimline.workflow.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request to the engine's web applications a content security nonce of its own.
 *
 * <p>The engine 7.24 keeps the nonce of a page in the servlet context, which all requests share:
 * whenever another request comes between a page's header and its body, their nonces differ, and the
 * browser refuses every script of the page. Here that one attribute lives in the request.
 */
class NonceOfOneRequest extends OncePerRequestFilter {

  private static final String NONCE = "org.camunda.bpm.csp.nonce";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ServletContext context = contextOf(request);
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public ServletContext getServletContext() {
            return context;
          }
        },
        response);
  }

  private static ServletContext contextOf(HttpServletRequest request) {
    ServletContext shared = request.getServletContext();
    return (ServletContext)
        Proxy.newProxyInstance(
            NonceOfOneRequest.class.getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) -> call(shared, request, method, arguments));
  }

  private static @Nullable Object call(
      ServletContext shared,
      HttpServletRequest request,
      Method method,
      @Nullable Object @Nullable [] arguments)
      throws Throwable {
    if (arguments != null && NONCE.equals(arguments[0])) {
      if (method.getName().equals("getAttribute")) {
        return request.getAttribute(NONCE);
      }
      if (method.getName().equals("setAttribute")) {
        request.setAttribute(NONCE, arguments[1]);
        return null;
      }
    }
    try {
      return method.invoke(shared, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getTargetException();
    }
  }
}
