package io.claimline.page.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The user guide of {@code docs/guide}: the same text that stands in the repository, so that there
 * is one to be kept true.
 */
@Component
class GuideBook {

  /** A heading within a part, and the place that leads to it. */
  record Section(String id, String title) {}

  /**
   * A part of the guide.
   *
   * @param key the name of its file, and in its address; empty for the first
   * @param html ours alone: no word of it is a user's
   */
  record Part(String key, String title, String html, List<Section> sections) {}

  private static final String FIRST = "README";
  private static final List<String> FILES = List.of(FIRST, "biller", "supervisor", "manager");
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final TextContentRenderer WORDS = TextContentRenderer.builder().build();

  private final Map<String, Part> parts = new LinkedHashMap<>();

  GuideBook() {
    for (String file : FILES) {
      Part part = rendered(file);
      parts.put(part.key(), part);
    }
  }

  /** All parts in their order. */
  List<Part> parts() {
    return List.copyOf(parts.values());
  }

  Optional<Part> part(String key) {
    return Optional.ofNullable(parts.get(key));
  }

  private static Part rendered(String file) {
    Node text = PARSER.parse(text(file));
    Outline outline = new Outline();
    text.accept(outline);
    String html =
        HtmlRenderer.builder()
            .extensions(TABLES)
            .attributeProviderFactory(
                context ->
                    (node, tag, attributes) -> {
                      if (node instanceof Heading heading) {
                        attributes.put("id", outline.ids.get(heading));
                      } else if (node instanceof TableBlock) {
                        attributes.put("class", "table");
                      }
                    })
            .build()
            .render(text);
    return new Part(file.equals(FIRST) ? "" : file, outline.title, html, outline.sections);
  }

  private static String text(String file) {
    try {
      return new ClassPathResource("guide/" + file + ".md")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Finds the headings, and leads links between files to pages, and pictures to where they lie. */
  private static final class Outline extends AbstractVisitor {
    private final Map<Heading, String> ids = new HashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private String title = "";

    @Override
    public void visit(Heading heading) {
      String words = WORDS.render(heading).strip();
      String id = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      ids.put(heading, id);
      if (heading.getLevel() == 1) {
        title = words;
      } else {
        sections.add(new Section(id, words));
      }
      visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
      link.setDestination("/guide/" + link.getDestination().replaceFirst("\\.md$", ""));
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      image.setDestination("/assets/guide/" + image.getDestination());
      visitChildren(image);
    }
  }
}
