package io.claimline.document.web;

import io.claimline.document.Document;
import io.claimline.document.Documents;
import io.claimline.document.NewDocument;
import io.claimline.document.UnknownDocumentException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands a kept document to whoever may read its practice; to everyone else it does not exist. */
@Controller
class DocumentPages {

  private final Documents documents;

  DocumentPages(Documents documents) {
    this.documents = documents;
  }

  /** Shows a PDF and saves anything else; no copy stays in a browser or on the way. */
  @GetMapping("/documents/{id}")
  ResponseEntity<byte[]> content(@PathVariable long id) {
    Document document = read(id);
    String mediaType = document.summary().mediaType();
    ContentDisposition.Builder disposition =
        mediaType.equals(NewDocument.PDF)
            ? ContentDisposition.inline()
            : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType(mediaType))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition.filename(document.summary().fileName()).build().toString())
        .body(document.bytes());
  }

  private Document read(long id) {
    try {
      return documents.read(id);
    } catch (UnknownDocumentException unknown) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unknown);
    }
  }
}
