package dev.weir.driver.h2.planted;

class IsOpen {}
