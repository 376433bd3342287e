package dev.weir.driver.sqlite.planted;

class IsOpen {}
