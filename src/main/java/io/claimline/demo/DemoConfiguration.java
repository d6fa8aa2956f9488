package io.claimline.demo;

import io.claimline.appeal.LetterCarrier;
import io.claimline.appeal.PayerLetters;
import io.claimline.claim.Claims;
import io.claimline.clearinghouse.ExchangeRound;
import io.claimline.codes.CodeLoader;
import io.claimline.deposit.BankFiles;
import io.claimline.document.Pdf;
import io.claimline.fee.Fees;
import io.claimline.practice.Letterheads;
import io.claimline.practice.Payers;
import io.claimline.practice.Practices;
import io.claimline.shared.BackgroundWork;
import io.claimline.shared.DataFolder;
import io.claimline.shared.MovableClock;
import io.claimline.shared.ReadyNote;
import io.claimline.workflow.ProcessRound;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The simulated world. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@EnableConfigurationProperties({DemoSettings.class, DemoOrder.class})
class DemoConfiguration {

  @Bean
  DemoBeginning demoBeginning(DataFolder data, DemoOrder order, Clock clock) {
    return DemoBeginning.of(data, order, clock);
  }

  @Bean
  ReadyNote demoBeginningNote(DemoBeginning beginning, DemoOrder order) {
    return () -> note(beginning, order);
  }

  private static String note(DemoBeginning beginning, DemoOrder order) {
    return beginning.serves(order)
        ? "This demo began with " + beginning.words() + "."
        : "This data folder's demo began with "
            + beginning.words()
            + ": it goes on, and nothing is added.\n"
            + "To begin with others delete the folder, or name another one in CLAIMLINE_DATA.";
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  DemoProgress demoProgress(DemoBeginning beginning, ClaimsTaken taken) {
    return new DemoProgress(beginning.claims(), taken);
  }

  @Bean
  ScenarioChooser scenarioChooser(DemoBeginning beginning) {
    return new SeededScenarios(new Chance(beginning.seed()));
  }

  @Bean
  SimulatedClearinghouse simulatedClearinghouse(
      DataFolder data,
      ScenarioChooser chooser,
      DemoSettings settings,
      DemoBeginning beginning,
      Clock clock) {
    return new SimulatedClearinghouse(data, chooser, settings.in(beginning.seed()), clock);
  }

  /** Where appeals are posted, and the payers' letters lie. */
  @Bean
  AppealMail appealMail(DataFolder data) {
    return new AppealMail(data);
  }

  /** Everything that uses the practices of the demo asks for this bean first. */
  @Bean(initMethod = "found")
  DemoPractices demoPractices(
      Practices practices,
      Letterheads letterheads,
      Payers payers,
      CodeLoader codes,
      DataFolder data,
      DemoBeginning beginning) {
    return new DemoPractices(practices, letterheads, payers, codes, data, beginning);
  }

  @Bean(initMethod = "enter")
  DemoFees demoFees(DemoPractices founded, Practices practices, Fees fees) {
    return new DemoFees(practices, fees);
  }

  @Bean
  LetterCarrier demoLetters(AppealMail mail, Payers payers) {
    return new DemoLetters(mail, payers);
  }

  @Bean
  MailRoom mailRoom(
      AppealMail mail,
      Practices practices,
      Payers payers,
      Claims claims,
      PayerLetters letters,
      Pdf pdf) {
    return new MailRoom(mail, practices, payers, claims, letters, pdf);
  }

  @Bean
  DemoBank demoBank(DataFolder data, Practices practices, BankFiles files, Clock clock) {
    return new DemoBank(data, practices, files, clock);
  }

  @Bean(destroyMethod = "close")
  DemoTime demoTime(
      MovableClock clock,
      List<BackgroundWork> background,
      ExchangeRound exchange,
      SimulatedClearinghouse clearinghouse,
      MailRoom mailRoom,
      DemoBank bank,
      ProcessRound processes) {
    return new DemoTime(clock, background, exchange, clearinghouse, mailRoom, bank, processes);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  SimulatedWorld simulatedWorld(
      SimulatedClearinghouse clearinghouse, MailRoom mailRoom, DemoBank bank) {
    return new SimulatedWorld(clearinghouse, mailRoom, bank);
  }
}
