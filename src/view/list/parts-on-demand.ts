import { readable } from '../../core/links/readable';
import { CutOff } from './CutOff';
import { GroupRow } from './GroupRow';
import { layOutGroups } from './grouped-rows';
import { RowButtons } from './RowButtons';
import { tickedIn } from './ticked-in';

/** The parts of the list that are not needed for the first rows. */
export const listParts = { readable, CutOff, GroupRow, RowButtons, layOutGroups, tickedIn };

export type ListParts = typeof listParts;
