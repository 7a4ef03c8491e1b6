/** Standard normal quantiles, each with the R call that prints it. */

/** Half-width of a two-sided 95 % interval in standard errors. R: qnorm(0.975). */
export const z95 = 1.959963984540054;

/** Half-width of a two-sided 99.8 % interval in standard errors. R: qnorm(0.999). */
export const z998 = 3.090232306167813;

/** Distance that gives a test 80 % power. R: qnorm(0.8). */
export const z80 = 0.8416212335729143;
