package io.claimline.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands where on the pages of a PDF, in lines of six and columns of ten to the inch. */
final class PlacedText {

  private static final float CHARACTER = 7.2f;
  private static final float LINE = 12;
  private static final float LEFT = 21.6f;

  private PlacedText() {}

  /** Each page as lines of text, the first character of each at column 1. */
  static List<List<String>> of(byte[] pdf) throws IOException {
    List<List<String>> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        char[][] grid = new char[67][90];
        for (char[] line : grid) {
          java.util.Arrays.fill(line, ' ');
        }
        PDFTextStripper reader =
            new PDFTextStripper() {
              @Override
              protected void processTextPosition(TextPosition text) {
                int line = Math.round((text.getYDirAdj() + 3) / LINE);
                int column = 1 + Math.round((text.getXDirAdj() - LEFT) / CHARACTER);
                if (text.getFontSizeInPt() > 6) {
                  grid[line][column] = text.getUnicode().charAt(0);
                }
              }
            };
        reader.setStartPage(page);
        reader.setEndPage(page);
        reader.getText(document);
        List<String> lines = new ArrayList<>();
        for (char[] line : grid) {
          lines.add(new String(line).substring(1));
        }
        pages.add(lines);
      }
    }
    return pages;
  }

  /** What stands in the line from this column on. */
  static String at(List<String> page, int line, int column, int width) {
    return page.get(line).substring(column - 1, column - 1 + width).strip();
  }
}
