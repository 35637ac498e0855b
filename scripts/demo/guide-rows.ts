import type { GuideRow } from './guide.ts';
import { afterSchoolInstitutionEstablishment } from './guides/after-school-institution-establishment.ts';
import { athleteGrade } from './guides/athlete-grade.ts';
import { compulsoryEnrolment } from './guides/compulsory-enrolment.ts';
import { delayedEnrolment } from './guides/delayed-enrolment.ts';
import { diplomaCertificate } from './guides/diploma-certificate.ts';
import { governmentInformationRequest } from './guides/government-information-request.ts';
import { highRiskEventLicence } from './guides/high-risk-event-licence.ts';
import { highRiskSportLicence } from './guides/high-risk-sport-licence.ts';
import { homeTeaching } from './guides/home-teaching.ts';
import { migrantChildrenEnrolment } from './guides/migrant-children-enrolment.ts';
import { petitions } from './guides/petitions.ts';
import { privateKindergartenEstablishment } from './guides/private-kindergarten-establishment.ts';
import { privateSchoolAnnualCheck } from './guides/private-school-annual-check.ts';
import { privateSchoolChange } from './guides/private-school-change.ts';
import { privateSchoolClosure } from './guides/private-school-closure.ts';
import { privateSchoolEstablishment } from './guides/private-school-establishment.ts';
import { privateSchoolPreparation } from './guides/private-school-preparation.ts';
import { putonghuaTest } from './guides/putonghua-test.ts';
import { qigongActivities } from './guides/qigong-activities.ts';
import { schoolBusLicence } from './guides/school-bus-licence.ts';
import { sportsInstructorGrade } from './guides/sports-instructor-grade.ts';
import { studentAid } from './guides/student-aid.ts';
import { studentRecordChange } from './guides/student-record-change.ts';
import { studentResumption } from './guides/student-resumption.ts';
import { studentSuspension } from './guides/student-suspension.ts';
import { studentTransfer } from './guides/student-transfer.ts';
import { teacherCertificateReplacement } from './guides/teacher-certificate-replacement.ts';
import { teacherQualification } from './guides/teacher-qualification.ts';

export const guideRows: readonly GuideRow[] = [
  afterSchoolInstitutionEstablishment,
  athleteGrade,
  compulsoryEnrolment,
  delayedEnrolment,
  diplomaCertificate,
  governmentInformationRequest,
  highRiskEventLicence,
  highRiskSportLicence,
  homeTeaching,
  migrantChildrenEnrolment,
  petitions,
  privateKindergartenEstablishment,
  privateSchoolAnnualCheck,
  privateSchoolChange,
  privateSchoolClosure,
  privateSchoolEstablishment,
  privateSchoolPreparation,
  putonghuaTest,
  qigongActivities,
  schoolBusLicence,
  sportsInstructorGrade,
  studentAid,
  studentRecordChange,
  studentResumption,
  studentSuspension,
  studentTransfer,
  teacherCertificateReplacement,
  teacherQualification,
];
