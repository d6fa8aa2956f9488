package io.claimline.clearinghouse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of this module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClearinghouseSettings.class)
class ClearinghouseConfiguration {}
