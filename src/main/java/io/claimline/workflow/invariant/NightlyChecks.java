package io.claimline.workflow.invariant;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets checks of this module run by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NightlyChecks {}
