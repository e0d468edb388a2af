import Domain

/// Messages of `crieur measure`.
enum MeasureCode: String, MessageCode {
  case fits = "measure.fits"
  case tooLong = "measure.tooLong"
}
