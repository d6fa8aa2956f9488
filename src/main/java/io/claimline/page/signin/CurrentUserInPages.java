package io.claimline.page.signin;

import io.claimline.page.CurrentUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the current user to controllers by parameter and to templates as {@code currentUser}. */
@Component
@ControllerAdvice
class CurrentUserInPages implements WebMvcConfigurer, HandlerMethodArgumentResolver {

  @ModelAttribute("currentUser")
  @Nullable CurrentUser currentUser(WebRequest request) {
    return of(request);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CurrentUser.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    CurrentUser user = of(request);
    if (user == null) {
      throw new IllegalStateException("nobody is signed in on " + parameter.getExecutable());
    }
    return user;
  }

  private static @Nullable CurrentUser of(WebRequest request) {
    return (CurrentUser)
        request.getAttribute(CurrentUser.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
  }
}
