package io.claimline.report;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/** How sheets come out of a printer: on letter paper, as wide as the page, with page numbers. */
final class AgingPrint {

  private AgingPrint() {}

  static void landscape(Sheet sheet) {
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.LETTER_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    Footer footer = sheet.getFooter();
    footer.setLeft("&A");
    footer.setRight("Page &P of &N");
  }
}
