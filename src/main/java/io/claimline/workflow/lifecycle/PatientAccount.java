package io.claimline.workflow.lifecycle;

import io.claimline.patientbilling.PlacementGuards;
import io.claimline.patientbilling.PlacementGuards.Guards;
import io.claimline.patientbilling.SmallBalances;
import io.claimline.workflow.ProcessBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Answers the questions that the models ask about what a patient owes (R38, R39). */
@Component
@ProcessBean
public class PatientAccount {

  private final SmallBalances smallBalances;
  private final PlacementGuards guards;

  PatientAccount(SmallBalances smallBalances, PlacementGuards guards) {
    this.smallBalances = smallBalances;
    this.guards = guards;
  }

  public boolean isSmall(DelegateExecution execution) {
    return smallBalances.isSmall(ClaimLifecycle.claimOf(execution));
  }

  public boolean isInsurancePending(DelegateExecution execution) {
    return of(execution).insurancePending();
  }

  public boolean isDisputed(DelegateExecution execution) {
    return of(execution).disputed();
  }

  public boolean isBankrupt(DelegateExecution execution) {
    return of(execution).bankrupt();
  }

  public boolean isHardship(DelegateExecution execution) {
    return of(execution).hardship();
  }

  public boolean isOnPlan(DelegateExecution execution) {
    return of(execution).planInGoodStanding();
  }

  public boolean isInCredit(DelegateExecution execution) {
    return of(execution).credit();
  }

  private Guards of(DelegateExecution execution) {
    return guards.of(ClaimLifecycle.claimOf(execution));
  }
}
