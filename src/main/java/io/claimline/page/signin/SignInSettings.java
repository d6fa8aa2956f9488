package io.claimline.page.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param passwordCost how often a new password is hashed, as a power of two; bcrypt takes 4 to 31,
 *     and where people work, less than 10 protects too little
 */
@ConfigurationProperties("claimline.sign-in")
record SignInSettings(@DefaultValue("10") int passwordCost) {}
