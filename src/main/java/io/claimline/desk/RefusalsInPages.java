package io.claimline.desk;

import io.claimline.claim.ClaimChangedException;
import io.claimline.claim.UnknownClaimException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Which page a refusal of the domain leads to; the error pages say it in plain words. */
@ControllerAdvice
class RefusalsInPages {

  @ExceptionHandler
  void unknown(UnknownClaimException refusal, HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value());
  }

  @ExceptionHandler({ClaimChangedException.class, OptimisticLockingFailureException.class})
  void changed(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.CONFLICT.value());
  }

  @ExceptionHandler
  void tooLarge(MaxUploadSizeExceededException refusal, HttpServletResponse response)
      throws IOException {
    response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
  }
}
